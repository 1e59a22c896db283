-- Persons with spells at the same time: in the order of persons and days, the next row tells. Only the columns that are
-- asked for are sorted.

CREATE TABLE crowded_persons AS
WITH sorted AS (
    SELECT person, first, last FROM spells WHERE absence > 0 ORDER BY person, first
),
followed AS (
    SELECT person, last, lead(person) OVER () AS next_person, lead(first) OVER () AS next_first FROM sorted
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

-- Absence counts where a counted employment of the kommune runs, for its part of full time; what lies outside is no
-- absence from this work. Full-time days: Monday to Friday, times the part of the day away, times the part of full time.
-- As with the staff, half-years in full are summed first; the days of them before and after the spells are taken off.

CREATE TABLE absent_days AS
WITH spell AS (
    SELECT person, workplace, absence, first, last, share FROM spells ANTI JOIN crowded_persons USING (person)
    WHERE absence > 0
    UNION ALL
    SELECT * FROM crowded_spells
),
work AS (
    SELECT person, workplace, team, first, last, share FROM linked
    UNION ALL
    SELECT person, workplace, team, first, last, share FROM tangled_pieces WHERE share > 0
),
away AS (
    SELECT
        team, absence,
        greatest(spell.first, work.first) AS first,
        least(spell.last, work.last) AS last,
        spell.share * work.share AS share
    FROM spell JOIN work USING (person, workplace)
    WHERE spell.first <= work.last AND spell.last >= work.first
),
sums AS (
    SELECT
        team, absence, half_of(first) AS first_half, half_of(last) AS last_half,
        sum(share) AS share,
        sum(share * weekdays_until(first - 1)) AS share_until_first,
        sum(share * weekdays_until(last)) AS share_until_last
    FROM away
    GROUP BY team, absence, half_of(first), half_of(last)
)
SELECT
    team, half, absence,
    sum(
        share * weekdays
        - CASE half WHEN first_half THEN share_until_first - share * weekdays_until(first_day - 1) ELSE 0 END
        - CASE half WHEN last_half THEN share * weekdays_until(last_day) - share_until_last ELSE 0 END
    ) AS days
FROM sums JOIN calendar ON half BETWEEN first_half AND last_half
GROUP BY team, half, absence;
