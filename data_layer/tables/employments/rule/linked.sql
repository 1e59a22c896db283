-- All other persons have one employment at a time, so each row need only look at the row before and the row after it.
-- A row goes on from the row before when the position is the same (kommune, account function, job group) and the break
-- is shorter than a year; an employment in between stands between the two rows, and then it was a change, no break.
-- The table stands in the order of persons and days, and windows over the whole of it stream through it without sorting;
-- tangled persons are left out only afterwards, because a join does not keep the order.

CREATE TABLE linked AS
WITH neighbours AS (
    SELECT
        person, post, first, last, share,
        rowid AS place,
        half_from(first) AS from_half,
        lag(person) OVER () AS former_person,
        lag(post) OVER () AS former_post,
        lag(last) OVER () AS former_last,
        lead(person) OVER () AS next_person,
        lead(post) OVER () AS next_post,
        lead(first) OVER () AS next_first
    FROM employments
),
ties AS (
    SELECT
        *,
        coalesce(person = former_person AND goes_on_after(former_last, first), false) AS is_near,
        coalesce(
            person = next_person AND position_of(post) = position_of(next_post) AND goes_on_after(last, next_first), false
        ) AS goes_on
    FROM neighbours
),
begun AS (
    SELECT
        *,
        max(CASE WHEN is_near AND workplace_of(post) = workplace_of(former_post) THEN NULL ELSE at_place(place, from_half) END)
            OVER (ROWS UNBOUNDED PRECEDING) AS workplace_mark
    FROM ties
)
SELECT
    person,
    position_of(post) AS position,
    workplace_of(post) AS workplace,
    team_of(post) AS team,
    first, last, share, from_half,
    half_of(last) AS last_half,
    is_near AND position_of(post) = position_of(former_post) AS continues,
    goes_on,
    CASE WHEN goes_on AND next_first > last + 1 THEN next_first - 1 END AS break_until,
    -- the first half-year that begins during the stay at the workplace, in whatever job group
    number_at(workplace_mark) AS workplace_from
FROM begun ANTI JOIN tangled_persons USING (person)
WHERE is_counted(post);
