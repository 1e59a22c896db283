-- One row per employment, in the order of (groups of) persons and first days. A person is a number from here on.
-- A cell that cannot be read is NULL: such a file is refused before anything is counted.

CREATE TABLE employments AS
WITH read AS (
    SELECT
        CASE WHEN person_id_filled THEN hash(person_id) END AS person,
        hash(municipality_code, account_function, job_group, unit) AS place_key,
        CASE WHEN start_date BETWEEN DATE '1940-01-01' AND DATE '2099-12-31' THEN start_date END AS first,
        -- an employment without an end goes on
        CASE WHEN end_date_filled THEN end_date ELSE DATE '9999-12-31' END AS last,
        CASE WHEN fte_share BETWEEN 0 AND 1 THEN fte_share END AS share,
        row::INT AS row
    FROM employment_rows
),
posts AS (
    SELECT place_key, post_of(position, workplace, team, counted) AS post FROM places
)
SELECT
    person, first,
    CASE WHEN last BETWEEN first AND DATE '9999-12-31' THEN last END AS last,
    post, share, row
FROM read JOIN posts USING (place_key)
ORDER BY group_of(person), day_of(first);
