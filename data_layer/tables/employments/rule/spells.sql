-- One row per absence spell, in the order of (groups of) employees, who are persons in a kommune, and first days. Kind 0 is
-- absence that is not counted (care days, holidays), 1 sickness, 2 parental leave.

CREATE TABLE spells AS
WITH read AS (
    SELECT
        CASE WHEN person_id_filled THEN hash(person_id) END AS person,
        hash(municipality_code, kind) AS place_key,
        CASE WHEN start_date BETWEEN DATE '1940-01-01' AND DATE '2099-12-31' THEN start_date END AS first,
        CASE WHEN end_date_filled THEN end_date ELSE DATE '9999-12-31' END AS last,
        CASE WHEN share BETWEEN 0 AND 1 THEN share END AS share,
        row::INT AS row
    FROM absence_rows
)
SELECT
    employee_of(person, workplace) AS employee, absence, first,
    CASE WHEN last BETWEEN first AND DATE '9999-12-31' THEN last END AS last,
    share, row
FROM read JOIN absence_places USING (place_key)
ORDER BY group_of(employee), day_of(first);
