-- Tangled persons, stretch by stretch between the days on which any of their posts changes.
-- A piece is what one post is in one stretch. Posts at the same time add up, to one full-time employee in a kommune at most.

CREATE TABLE tangled_pieces AS
WITH posts AS (
    SELECT
        employed.person, employee_of(employed.person, workplace) AS employee, position, team, first, last, share,
        of_position.chain_last AS position_until,
        of_position.break_after,
        half_from(of_workplace.chain_first) AS workplace_from
    FROM tangled_rows AS employed
    JOIN chains AS of_position ON of_position.row = employed.row AND NOT of_position.at_work
    JOIN chains AS of_workplace ON of_workplace.row = employed.row AND of_workplace.at_work
    WHERE counted
),
spans AS (
    SELECT
        employee, team, position_until, workplace_from, share, first AS from_day, last AS until_day,
        main_post(DATE '9999-12-31', share, first, team) AS main
    FROM posts
    UNION ALL
    -- a short break is held by the post that ended last before it, and paid for nothing
    SELECT
        ended.employee, ended.team, ended.position_until, ended.workplace_from, 0,
        ended.last + 1, posts.first - 1,
        main_post(ended.last, ended.share, ended.first, ended.team)
    FROM posts JOIN posts AS ended
        ON ended.person = posts.person AND ended.position = posts.position AND ended.last = posts.break_after
),
changes AS (
    SELECT DISTINCT employee, unnest([from_day, until_day + 1]) AS day FROM spans
),
stretches AS (
    SELECT employee, day AS first, lead(day) OVER (PARTITION BY employee ORDER BY day) - 1 AS last
    FROM changes
),
pieces AS MATERIALIZED (
    SELECT employee, team, first, last, position_until, workplace_from, main, share
    FROM spans JOIN stretches USING (employee)
    WHERE from_day <= first AND until_day >= last
),
sums AS (
    SELECT employee, first, sum(share) AS total FROM pieces GROUP BY employee, first
)
SELECT
    employee, team, first, last, position_until, workplace_from, main,
    share / greatest(1, total) AS share
FROM pieces JOIN sums USING (employee, first);

-- Where a stretch holds the first day of a half-year, it is one person of the kommune, however many posts. It goes on
-- when a position held then is still held on the last day of the half-year in which the stretch ends. The team is that of
-- the post with the largest share; in a short break, that of the post that ended last.

CREATE TABLE tangled_stays AS
SELECT
    first, last,
    arg_max(team, main) AS team,
    max(position_until) >= last_day_of(half_of(last)) AS goes_on,
    min(workplace_from) AS workplace_from
FROM tangled_pieces
WHERE half_from(first) <= half_of(last)
GROUP BY employee, first, last;
