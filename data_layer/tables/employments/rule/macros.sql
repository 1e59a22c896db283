-- Days and half-years as the rule speaks of them. A half-year is a number: year * 2, plus 1 for July to December.

CREATE MACRO half_of(day) AS year(day)::INT * 2 + (month(day) > 6)::INT;

CREATE MACRO first_day_of(half) AS make_date(half // 2, CASE half % 2 WHEN 0 THEN 1 ELSE 7 END, 1);

CREATE MACRO last_day_of(half) AS first_day_of(half + 1) - 1;

-- The first half-year that begins on the day or after it.
CREATE MACRO half_from(day) AS half_of(day - 1) + 1;

CREATE MACRO is_last_day(date) AS (month(date) * 100 + day(date)) IN (630, 1231);

-- Days of a fixed calendar, so that only sums of shares and days are needed of many rows.
CREATE MACRO days_until(day) AS (day - DATE '1900-01-01')::INT;

-- Monday to Friday of it, which begins on a Monday: all days without its Sundays and Saturdays; public holidays count
-- as days.
CREATE MACRO weekdays_until(day) AS
    days_until(day) + 1 - (days_until(day) + 1) // 7 - (days_until(day) + 2) // 7;

-- greatest() and least() of two days, in a third of their time.
CREATE MACRO later_of(day, other) AS CASE WHEN day > other THEN day ELSE other END;
CREATE MACRO earlier_of(day, other) AS CASE WHEN day < other THEN day ELSE other END;

-- A break shorter than one year is no break: it begins on the day after the last day employed and ends on the day
-- before the next first day. The calendar is only asked where 365 or 366 days decide.
CREATE MACRO goes_on_after(last_day, next_first) AS
    CASE
        WHEN next_first - last_day <= 365 THEN true
        WHEN next_first - last_day > 366 THEN false
        ELSE next_first < last_day + 1 + INTERVAL 1 YEAR
    END;

-- Where an employment counts, as one number: sorting moves one column of eight bytes faster than four narrow ones.
-- There are at most 200,000 positions and teams (places.py), and codes of kommuner have three digits. Two posts of the same
-- workplace agree in what stands before the position, two of the same position in what stands before the team.
CREATE MACRO post_of(position, workplace, team, counted) AS
    ((workplace::BIGINT * 262144 + position) * 262144 + team) * 2 + counted::INT;
CREATE MACRO workplace_of(post) AS (post >> 37)::INT;
CREATE MACRO position_of(post) AS (post >> 19 & 262143)::INT;
CREATE MACRO team_of(post) AS (post >> 1 & 262143)::INT;
CREATE MACRO is_counted(post) AS post & 1 = 1;
CREATE MACRO is_same_workplace(post, other) AS xor(post, other) >> 37 = 0;
CREATE MACRO is_same_position(post, other) AS xor(post, other) >> 19 = 0;

-- A person in a kommune, as one number that sorts nearly like the person's: joins compare one column faster than two.
CREATE MACRO employee_of(person, municipality_code) AS xor(person, municipality_code::UBIGINT * 4294967296);

-- What tables of persons (or of employees) are sorted by: a group and a day, because the engine sorts keys of eight bytes
-- faster than longer ones, and these take five and three of them. Of two million persons a thousand stand in a group with
-- another, and their rows among each other's: they are worked out by the general rule.
CREATE MACRO group_of(person) AS (person >> 32)::UINTEGER;
CREATE MACRO day_of(date) AS (date - DATE '1940-01-01')::USMALLINT;

-- Which of several posts is the main one: the one held longest, of these the one with the largest share (in millionths),
-- of these the one that began first, of these the first by name.
CREATE MACRO main_post(held_until, share, first_day, team) AS
    ((days_until(held_until)::HUGEINT * 1000001 + round(share * 1000000)::HUGEINT) * 100000 + 99999
        - days_until(first_day)) * 1000000 + 999999 - team;
