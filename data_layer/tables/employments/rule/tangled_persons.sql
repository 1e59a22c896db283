-- Persons with an employment that begins before their former one has ended: two posts at once, a row written twice, an
-- old row that was never closed. They are few, and everything about them is worked out by the general rule.

CREATE TABLE tangled_persons AS
WITH followed AS (
    -- the table stands in this order, so the next row is the next employment
    SELECT person, last, lead(person) OVER () AS next_person, lead(first) OVER () AS next_first
    FROM employments
)
SELECT DISTINCT person FROM followed WHERE person = next_person AND next_first <= last;
