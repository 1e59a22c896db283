-- Persons with an employment that begins before their former one has ended: two posts at once, a row written twice, an
-- old row that was never closed; and persons whose rows stand among another's. They are few, and everything about them is
-- worked out by the general rule.

CREATE TABLE tangled_persons AS
WITH followed AS (
    -- the table stands in this order, so the next row is the next employment
    SELECT person, last, lead(person) OVER () AS next_person, lead(first) OVER () AS next_first
    FROM employments
)
SELECT DISTINCT unnest([person, next_person]) AS person
FROM followed
WHERE group_of(person) = group_of(next_person) AND (person <> next_person OR next_first <= last);
