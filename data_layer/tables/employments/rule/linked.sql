-- All other persons have one employment at a time, so each row need only look at the rows around it.
-- A row goes on from the row before when the position is the same (kommune, account function, job group) and the break
-- is shorter than a year; an employment in between stands between the two rows, and then it was a change, no break.
-- The table stands in the order of (groups of) persons and days, and windows over the whole of it stream through it without
-- sorting. Tangled persons are left out only afterwards, because a join does not keep the order; what is said of their rows
-- until then may come from another's.

CREATE TABLE linked AS
WITH neighbours AS (
    -- beyond the ends of the table stands nobody: person 0
    SELECT
        person, post, first, last, share,
        lag(person, 1, 0) OVER () AS former_person,
        lag(post) OVER () AS former_post,
        lag(last) OVER () AS former_last,
        lead(person, 1, 0) OVER () AS next_person,
        lead(post) OVER () AS next_post,
        lead(first, 1, DATE '9999-12-31') OVER () AS next_first
    FROM employments
),
ties AS (
    SELECT
        person, post, first, last, share, former_post, next_first,
        half_from(first) AS from_half,
        person = former_person AND goes_on_after(former_last, first) AS is_near,
        person = next_person AND is_same_position(post, next_post) AND goes_on_after(last, next_first) AS goes_on
    FROM neighbours
),
begun AS (
    -- the first half-year that begins during a stay at the workplace, in whatever job group, where the row begins the stay
    SELECT *, CASE WHEN is_near AND is_same_workplace(post, former_post) THEN NULL ELSE from_half END AS begun_from
    FROM ties
),
stays AS (
    -- a person's first row begins a stay, so that this comes from no other person
    SELECT *, last_value(begun_from IGNORE NULLS) OVER (ROWS UNBOUNDED PRECEDING) AS workplace_from
    FROM begun
)
SELECT
    employee_of(person, workplace_of(post)) AS employee, team_of(post) AS team, first, last, share,
    -- employed on the first days of these half-years, if there are any; after the calendar all ends are the same
    from_half, least(half_of(last), (SELECT max(half) + 1 FROM calendar)) AS last_half,
    is_near AND is_same_position(post, former_post) AS continues,
    -- days from the last one to the next first one, where it goes on; else 0
    goes_on::INT * (next_first - last)::INT AS next_in,
    workplace_from
FROM stays ANTI JOIN tangled_persons USING (person)
WHERE is_counted(post);
