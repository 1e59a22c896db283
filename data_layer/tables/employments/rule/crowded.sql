-- Employees with spells at the same time, or whose spells stand among another's: the table stands in the order of (groups
-- of) employees and days, so the next row tells.

CREATE TABLE crowded_employees AS
WITH followed AS (
    SELECT employee, last, lead(employee) OVER () AS next_employee, lead(first) OVER () AS next_first
    FROM spells WHERE absence > 0
)
SELECT DISTINCT unnest([employee, next_employee]) AS employee
FROM followed
WHERE group_of(employee) = group_of(next_employee) AND (employee <> next_employee OR next_first <= last);

-- Of rows that tell of the same spell (person, kommune, kind and first day) the last one in the file counts. Spells at
-- the same time add up to one day a day at most, parental leave first: nobody is ill while on leave.

CREATE TABLE crowded_spells AS
WITH corrected AS (
    SELECT * FROM spells SEMI JOIN crowded_employees USING (employee)
    WHERE absence > 0
    QUALIFY row_number() OVER (PARTITION BY employee, absence, first ORDER BY row DESC) = 1
),
changes AS (
    SELECT DISTINCT employee, unnest([first, last + 1]) AS day FROM corrected
),
stretches AS (
    SELECT
        employee, day AS from_day,
        lead(day) OVER (PARTITION BY employee ORDER BY day) - 1 AS until_day
    FROM changes
),
shares AS (
    SELECT
        employee, from_day AS first, until_day AS last,
        least(1, coalesce(sum(share) FILTER (WHERE absence = 2), 0)) AS leave,
        coalesce(sum(share) FILTER (WHERE absence = 1), 0) AS sick
    FROM corrected JOIN stretches USING (employee)
    WHERE first <= from_day AND last >= until_day
    GROUP BY employee, from_day, until_day
)
SELECT employee, 2 AS absence, first, last, leave AS share FROM shares WHERE leave > 0
UNION ALL
SELECT employee, 1, first, last, least(sick, 1 - leave) FROM shares WHERE sick > 0 AND leave < 1;
