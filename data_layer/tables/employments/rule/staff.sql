-- Every stretch of time that counts for a team: an employment; the short break after one, when the person belongs to the
-- team and is paid for nothing; of employments at the same time the pieces, which are paid, and the stays, which are persons.
-- Somebody belongs to the team on the first days of the half-years from from_half to last_half, if there are any.

DROP TABLE employments;  -- all is said of them: a tenth of the memory goes back

CREATE VIEW plain_stretches AS
SELECT
    team, first, last, share, from_half, last_half, workplace_from, next_in > 0 AS goes_on, true AS is_person
FROM linked;

CREATE VIEW other_stretches AS
SELECT
    team, last + 1 AS first, last + next_in - 1 AS last, 0 AS share,
    half_from(last + 1) AS from_half, half_of(last + next_in - 1) AS last_half,
    workplace_from, true AS goes_on, true AS is_person
FROM linked WHERE next_in > 1
UNION ALL
SELECT team, first, last, share, half_from(first), half_of(last), 0, true, false FROM tangled_pieces
UNION ALL
SELECT team, first, last, 0, half_from(first), half_of(last), workplace_from, goes_on, true FROM tangled_stays;

-- Nothing grows to persons times half-years: what begins and what ends is summed by half-year, and added up afterwards.
-- Under a year at the workplace on a first day means that it began after the first day two half-years earlier; so that
-- can be on the first two of them only.

CREATE MACRO beginnings_of(stretches) AS TABLE
SELECT
    team, from_half,
    count_if(is_person AND from_half <= last_half) AS persons,
    count_if(is_person AND from_half <= last_half AND workplace_from >= from_half - 1) AS short_at_once,
    count_if(is_person AND from_half < last_half AND workplace_from >= from_half) AS short_next,
    sum(share) AS share,
    sum(share * days_until(first - 1)) AS share_until_first
FROM query_table(stretches)
GROUP BY team, from_half;

-- Leavers are gone before the last day of the half-year on whose first day the position was held.

CREATE MACRO endings_of(stretches) AS TABLE
SELECT
    team, last_half,
    count_if(is_person AND from_half <= last_half) AS persons,
    count_if(is_person AND from_half <= last_half AND NOT goes_on AND NOT is_last_day(last)) AS leavers,
    sum(share) AS share,
    sum(share * days_until(last)) AS share_until_last
FROM query_table(stretches)
GROUP BY team, last_half;

-- The plain ones, which are nearly all, are summed straight from their table: by address where the ranges of teams and
-- half-years together take no more bits than this (a start of 1940 stretches them), else by hash.

SET perfect_ht_threshold = 17;

CREATE TABLE beginnings AS
FROM beginnings_of('plain_stretches') UNION ALL FROM beginnings_of('other_stretches');

CREATE TABLE endings AS
FROM endings_of('plain_stretches') UNION ALL FROM endings_of('other_stretches');

-- Who began a row of the same position during the half-year and was gone again in it, though employed on its first day: a
-- leaver, unless the end lies on the last day itself. Every row begun after the first day continues the one right before it,
-- so that all are of one position. The team is that of the row held on the first day.

CREATE TABLE late_ends AS
WITH gone AS (
    SELECT employee, first AS late_first, last_half AS half, is_last_day(last) AS is_on_last_day
    FROM linked
    WHERE continues AND next_in = 0 AND from_half > last_half
)
SELECT half, is_on_last_day, arg_max(team, first) FILTER (WHERE first <= first_day_of(half)) AS team
FROM gone JOIN linked USING (employee)
WHERE first <= late_first
GROUP BY employee, late_first, half, is_on_last_day
HAVING bool_and(continues OR first <= first_day_of(half));

-- Per team and half-year: persons on the first day, leavers of them, those of them under a year, mean full-time staff.

CREATE TABLE staff AS
WITH moves AS (
    -- what changes from this half-year on: persons, full-time share; what counts in it alone: all the others
    SELECT team, from_half AS half, persons, share, 0 AS leavers, short_at_once AS short_tenure, 0 AS days_off
    FROM beginnings
    UNION ALL
    SELECT team, from_half + 1, 0, 0, 0, short_next, 0 FROM beginnings
    UNION ALL
    -- the days from the first one until the half-year is over
    SELECT team, from_half - 1, 0, 0, 0, 0, share_until_first - share * days_until(first_day_of(from_half) - 1)
    FROM beginnings
    UNION ALL
    SELECT team, last_half, 0, 0, leavers, 0, share * days_until(last_day_of(last_half)) - share_until_last
    FROM endings
    UNION ALL
    SELECT team, last_half + 1, -persons, -share, 0, 0, 0 FROM endings
    UNION ALL
    SELECT team, half, 0, 0, count(*), 0, 0 FROM late_ends WHERE NOT is_on_last_day GROUP BY team, half
    UNION ALL
    SELECT team, half, 0, 0, 0, 0, 0 FROM (SELECT DISTINCT team FROM beginnings), calendar
),
sums AS (
    SELECT
        team, half,
        sum(persons) AS persons, sum(share) AS share, sum(leavers) AS leavers,
        sum(short_tenure) AS short_tenure, sum(days_off) AS days_off
    FROM moves
    GROUP BY team, half
),
running AS (
    SELECT
        *,
        sum(persons) OVER so_far AS persons_then,
        sum(share) OVER so_far AS share_then
    FROM sums
    WINDOW so_far AS (PARTITION BY team ORDER BY half ROWS UNBOUNDED PRECEDING)
)
SELECT
    team, half,
    persons_then::BIGINT AS headcount,
    leavers::BIGINT AS leavers,
    short_tenure::BIGINT AS short_tenure,
    greatest(0, (share_then * days - days_off) / days) AS fte
FROM running JOIN calendar USING (half);
