-- Careers of made-up caseworkers. Everything hangs on hash(), so that every run makes the same rows.
-- share_kept: part of the rows on function 6.45.58 with a counted job group.

CREATE OR REPLACE MACRO chance(a, b, c, n) AS (hash(a, b, c) % n)::INT;

CREATE OR REPLACE TABLE careers AS
WITH persons AS (
    SELECT person, 1 + chance(person, 0, 1, 4) AS n_posts FROM range($n_rows) AS rows(person)
),
posts AS (
    SELECT person, unnest(range(n_posts))::INT AS post FROM persons LIMIT $n_rows
),
lengths AS (
    SELECT
        person, post,
        60 + chance(person, post, 2, 1500) AS length,
        -- to the next post: none, or a short break, or a long one, or an overlap
        CASE
            WHEN chance(person, post, 3, 100) < 70 THEN 1
            WHEN chance(person, post, 3, 100) < 85 THEN 2 + chance(person, post, 4, 300)
            WHEN chance(person, post, 3, 100) < 97 THEN 400 + chance(person, post, 4, 800)
            ELSE -chance(person, post, 4, 50)
        END AS pause
    FROM posts
),
dated AS (
    SELECT
        *,
        DATE '2008-01-01' + chance(person, 0, 5, 3000) + coalesce(
            sum(length + pause) OVER (PARTITION BY person ORDER BY post ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0
        )::INT AS start_date,
        row_number() OVER (PARTITION BY person ORDER BY post DESC) = 1 AS is_newest
    FROM lengths
)
SELECT
    person, post, start_date,
    CASE WHEN is_newest AND chance(person, 0, 6, 2) = 0 THEN NULL ELSE start_date + length END AS end_date
FROM dated;

CREATE OR REPLACE TABLE employments AS
SELECT
    lpad(person::VARCHAR, 10, '0') AS person_id,
    ($codes)[1 + CASE WHEN chance(person, post, 7, 5) = 0 THEN chance(person, post, 8, 98) ELSE chance(person, 0, 8, 98) END]
        AS municipality_code,
    CASE WHEN chance(person, post, 9, 1000) < 1000 * $share_kept THEN '6.45.58' ELSE '5.30.26' END AS account_function,
    CASE WHEN chance(person, post, 10, 20) = 0 THEN 'Socialformidler' ELSE 'Socialrådgiver' END AS job_group,
    'Team ' || CASE WHEN chance(person, post, 11, 4) = 0 THEN chance(person, post, 12, 12) ELSE chance(person, 0, 12, 12) END
        AS unit,
    start_date, end_date,
    0.5 + chance(person, post, 13, 501) / 1000.0::DOUBLE AS fte_share
FROM careers
ORDER BY hash(person, post);

-- One spell inside every employment, most of them sickness of a few days.
CREATE OR REPLACE TABLE absence AS
WITH placed AS (
    SELECT
        person, post,
        start_date + chance(person, post, 20, greatest(1, coalesce(end_date, start_date + 1000) - start_date)::INT) AS first,
        CASE WHEN chance(person, post, 21, 20) = 0 THEN 150 + chance(person, post, 22, 150) ELSE chance(person, post, 22, 12) END
            AS length,
        chance(person, post, 21, 20) = 0 AS is_leave
    FROM careers
)
SELECT
    lpad(person::VARCHAR, 10, '0') AS person_id,
    ($codes)[1 + CASE WHEN chance(person, post, 7, 5) = 0 THEN chance(person, post, 8, 98) ELSE chance(person, 0, 8, 98) END]
        AS municipality_code,
    CASE WHEN is_leave THEN 'parental_leave' ELSE 'sickness' END AS kind,
    first AS start_date, first + length AS end_date,
    CASE WHEN chance(person, post, 23, 8) = 0 THEN 0.5 ELSE 1.0 END AS share
FROM placed
ORDER BY hash(person, post, 24);
