-- Persons with spells at the same time: the table stands in the order of persons and days, so the next row tells.

CREATE TABLE crowded_persons AS
WITH followed AS (
    SELECT person, last, lead(person) OVER () AS next_person, lead(first) OVER () AS next_first
    FROM spells WHERE absence > 0
)
SELECT DISTINCT person FROM followed WHERE person = next_person AND next_first <= last;

-- Of rows that tell of the same spell (person, kommune, kind and first day) the last one in the file counts. Spells at
-- the same time add up to one day a day at most, parental leave first: nobody is ill while on leave.

CREATE TABLE crowded_spells AS
WITH corrected AS (
    SELECT * FROM spells SEMI JOIN crowded_persons USING (person)
    WHERE absence > 0
    QUALIFY row_number() OVER (PARTITION BY person, workplace, absence, first ORDER BY row DESC) = 1
),
changes AS (
    SELECT DISTINCT person, workplace, unnest([first, last + 1]) AS day FROM corrected
),
stretches AS (
    SELECT
        person, workplace, day AS from_day,
        lead(day) OVER (PARTITION BY person, workplace ORDER BY day) - 1 AS until_day
    FROM changes
),
shares AS (
    SELECT
        person, workplace, from_day AS first, until_day AS last,
        least(1, coalesce(sum(share) FILTER (WHERE absence = 2), 0)) AS leave,
        coalesce(sum(share) FILTER (WHERE absence = 1), 0) AS sick
    FROM corrected JOIN stretches USING (person, workplace)
    WHERE first <= from_day AND last >= until_day
    GROUP BY person, workplace, from_day, until_day
)
SELECT person, workplace, 2 AS absence, first, last, leave AS share FROM shares WHERE leave > 0
UNION ALL
SELECT person, workplace, 1, first, last, least(sick, 1 - leave) FROM shares WHERE sick > 0 AND leave < 1;
