-- Persons with employments at the same time, half-year by half-year: one person of the kommune, however many posts.

CREATE TABLE tangled_staff AS
WITH posts AS (
    SELECT
        employed.person, workplace, position, team, first, last, share,
        of_position.chain_last AS position_until, of_position.break_after,
        of_workplace.chain_first AS workplace_since
    FROM tangled_rows AS employed
    JOIN chains AS of_position ON of_position.row = employed.row AND of_position.kind = 'position'
    JOIN chains AS of_workplace ON of_workplace.row = employed.row AND of_workplace.kind = 'workplace'
    WHERE counted
),
spans AS (
    SELECT *, first AS from_day, last AS until_day FROM posts
    UNION ALL
    -- a short break is held by the post that ended last before it
    SELECT ended.*, ended.last + 1, posts.first - 1
    FROM posts JOIN posts AS ended
        ON ended.person = posts.person AND ended.position = posts.position AND ended.last = posts.break_after
),
-- One row per post and first day of a half-year on which it was held.
held AS (
    SELECT
        spans.*,
        unnest(range(greatest(half_from(from_day), from_half), least(half_of(until_day), until_half) + 1))::INT AS half
    FROM spans, span
),
-- One person of a kommune on the first day. Stayed: a position held then is still held on the last day. Short: under a
-- year at the workplace by then. The team is that of the post with the largest share that day; in a short break, that of
-- the post that ended last.
present AS (
    SELECT
        person, workplace, half,
        bool_or(position_until >= last_day_of(half)) AS stayed,
        min(workplace_since) > first_day_of(half - 2) AS is_short,
        arg_max(team, main_post(least(last, first_day_of(half)), share, first, team)) AS team
    FROM held
    GROUP BY person, workplace, half
)
SELECT
    team, half,
    count(*) AS headcount,
    count(*) FILTER (WHERE NOT stayed) AS leavers,
    count(*) FILTER (WHERE is_short) AS short_tenure
FROM present
GROUP BY team, half;

-- Their full-time share: posts at the same time add up, to one full-time employee in a kommune at most.

CREATE TABLE tangled_pieces AS
WITH posts AS (
    SELECT * FROM tangled_rows WHERE counted
),
changes AS (
    SELECT DISTINCT person, workplace, unnest([first, last + 1]) AS day FROM posts
),
stretches AS (
    SELECT
        person, workplace, day AS from_day,
        lead(day) OVER (PARTITION BY person, workplace ORDER BY day) - 1 AS until_day
    FROM changes
)
SELECT
    person, workplace, team, from_day AS first, until_day AS last,
    share / greatest(1, sum(share) OVER (PARTITION BY person, workplace, from_day)) AS share
FROM posts JOIN stretches USING (person, workplace)
WHERE first <= from_day AND last >= until_day;
