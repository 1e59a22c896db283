-- Every stretch of time that counts for a team: an employment; the short break after one, when the person belongs to the
-- team and is paid for nothing; a piece of employments at the same time, whose persons are counted in tangled_staff.
-- Somebody belongs to the team on the first days of the half-years from from_half to last_half, if there are any.

CREATE VIEW stretches AS
WITH kinds AS (
    SELECT team, first, last, from_half, share, workplace_from, true AS is_person, goes_on FROM linked
    UNION ALL
    SELECT team, last + 1, break_until, half_from(last + 1), 0, workplace_from, true, true
    FROM linked WHERE break_until IS NOT NULL
    UNION ALL
    SELECT team, first, last, half_from(first), share, 0, false, true FROM tangled_pieces
)
SELECT
    team, first, last, share, workplace_from, from_half,
    half_of(first) AS first_half,
    half_of(last) AS last_half,
    is_person AND from_half <= half_of(last) AS is_there,
    -- gone before the last day of the half-year on whose first day the position was held
    is_person AND NOT goes_on AND from_half <= half_of(last) AND last < last_day_of(half_of(last)) AS leaves
FROM kinds;

-- Nothing grows to persons times half-years: what begins and what ends is summed by half-year, and added up afterwards.
-- Under a year at the workplace on a first day means that it began after the first day two half-years earlier; so that
-- can be on the first two of them only.

CREATE TABLE beginnings AS
SELECT
    team, first_half, from_half,
    sum(is_there::INT) AS persons,
    sum((is_there AND workplace_from >= from_half - 1)::INT) AS short_at_once,
    sum((is_there AND workplace_from >= from_half AND last_half > from_half)::INT) AS short_next,
    sum(share) AS share,
    sum(share * days_until(first - 1)) AS share_until_first
FROM stretches
GROUP BY team, first_half, from_half;

CREATE TABLE endings AS
SELECT
    team, last_half,
    sum(is_there::INT) AS persons,
    sum(leaves::INT) AS leavers,
    sum(share) AS share,
    sum(share * days_until(last)) AS share_until_last
FROM stretches
GROUP BY team, last_half;

-- Who began a row of the same position during the half-year and left before its last day: the team is that of the row
-- held on the first day.

CREATE TABLE late_leavers AS
WITH gone AS (
    SELECT person, position, half_of(last) AS half
    FROM linked
    WHERE NOT goes_on AND last < last_day_of(half_of(last))
        AND from_half > half_of(last) AND position_from <= half_of(last)
),
teamed AS (
    SELECT gone.half, arg_max(earlier.team, earlier.first) AS team
    FROM gone JOIN linked AS earlier USING (person, position)
    WHERE earlier.first <= first_day_of(gone.half)
    GROUP BY person, position, gone.half
)
SELECT team, half, count(*) AS leavers FROM teamed GROUP BY team, half;

-- Per team and half-year: persons on the first day, leavers of them, those of them under a year, mean full-time staff.

CREATE TABLE staff AS
WITH moves AS (
    -- what changes from this half-year on: persons, full-time share; what counts in it alone: all the others
    SELECT team, from_half AS half, persons, 0 AS share, 0 AS leavers, short_at_once AS short_tenure, 0 AS days_off, 0 AS tangled
    FROM beginnings
    UNION ALL
    SELECT team, from_half + 1, 0, 0, 0, short_next, 0, 0 FROM beginnings
    UNION ALL
    SELECT team, first_half, 0, share, 0, 0, share_until_first - share * days_until(first_day_of(first_half) - 1), 0
    FROM beginnings
    UNION ALL
    SELECT team, last_half, 0, 0, leavers, 0, share * days_until(last_day_of(last_half)) - share_until_last, 0
    FROM endings
    UNION ALL
    SELECT team, last_half + 1, -persons, -share, 0, 0, 0, 0 FROM endings
    UNION ALL
    SELECT team, half, 0, 0, leavers, 0, 0, 0 FROM late_leavers
    UNION ALL
    SELECT team, half, 0, 0, leavers, short_tenure, 0, headcount FROM tangled_staff
    UNION ALL
    SELECT team, half, 0, 0, 0, 0, 0, 0 FROM (SELECT DISTINCT team FROM beginnings), calendar
),
sums AS (
    SELECT
        team, half,
        sum(persons) AS persons, sum(share) AS share, sum(leavers) AS leavers,
        sum(short_tenure) AS short_tenure, sum(days_off) AS days_off, sum(tangled) AS tangled
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
    (persons_then + tangled)::BIGINT AS headcount,
    leavers::BIGINT AS leavers,
    short_tenure::BIGINT AS short_tenure,
    greatest(0, (share_then * days - days_off) / days) AS fte
FROM running JOIN calendar USING (half);
