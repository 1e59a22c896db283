-- All other persons have one employment at a time, so each row need only look at the rows around it.
-- A row goes on from the row before when the position is the same (kommune, account function, job group) and the break
-- is shorter than a year; an employment in between stands between the two rows, and then it was a change, no break.
-- The table stands in the order of persons and days, and windows over the whole of it stream through it without sorting;
-- tangled persons are left out only afterwards, because a join does not keep the order.

CREATE TABLE linked AS
WITH neighbours AS (
    SELECT
        person, post, first, last, share,
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
        half_from(first)::SMALLINT AS from_half,
        coalesce(person = former_person AND goes_on_after(former_last, first), false) AS is_near,
        coalesce(
            person = next_person AND is_same_position(post, next_post) AND goes_on_after(last, next_first), false
        ) AS goes_on
    FROM neighbours
),
begun AS (
    -- the first half-year that begins during a stay at the workplace, in whatever job group, where the row begins the stay
    SELECT *, CASE WHEN is_near AND is_same_workplace(post, former_post) THEN NULL ELSE from_half END AS begun_from
    FROM ties
),
stays AS (
    SELECT
        *,
        lag(begun_from, 1) OVER () AS begun_1,
        lag(begun_from, 2) OVER () AS begun_2,
        lag(begun_from, 3) OVER () AS begun_3
    FROM begun
)
SELECT
    person, post, first, last, share,
    -- employed on the first days of these half-years, if there are any
    from_half, half_of(last)::SMALLINT AS last_half,
    is_near AND is_same_position(post, former_post) AS continues,
    goes_on,
    CASE WHEN goes_on AND next_first > last + 1 THEN next_first - 1 END AS break_until,
    -- a stay of more than four rows began more than a year before (tangled_persons): long enough ago to be nobody's first
    coalesce(begun_from, begun_1, begun_2, begun_3, 0) AS workplace_from
FROM stays ANTI JOIN tangled_persons USING (person)
WHERE is_counted(post);
