-- Absence counts where a counted employment of the kommune runs, for its part of full time; what lies outside is no
-- absence from this work. Both tables stand nearly in the order of persons, so the join finds what it looks for close by.
-- Full-time days: Monday to Friday, times the part of the day away, times the part of full time. As with the staff,
-- half-years in full are summed first; the days of them before and after the spells are taken off.

CREATE TABLE absent_days AS
WITH spell AS (
    SELECT employee, absence, first, last, share FROM spells ANTI JOIN crowded_employees USING (employee)
    WHERE absence > 0
    UNION ALL
    SELECT * FROM crowded_spells
),
work AS (
    SELECT employee, team, first, last, share FROM linked
    UNION ALL
    SELECT employee, team, first, last, share FROM tangled_pieces WHERE share > 0
),
away AS (
    SELECT
        team, absence,
        later_of(spell.first, work.first) AS first,
        earlier_of(spell.last, work.last) AS last,
        spell.share * work.share AS share
    FROM spell JOIN work USING (employee)
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
