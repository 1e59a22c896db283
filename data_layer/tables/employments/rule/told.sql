-- What the operator is told about the file as a whole.

SELECT
    sum(n_rows)::BIGINT AS n_rows,
    coalesce(sum(n_rows) FILTER (WHERE workplace = 0), 0)::BIGINT AS n_other_function,
    coalesce(sum(n_rows) FILTER (WHERE workplace > 0 AND NOT counted), 0)::BIGINT AS n_other_group,
    (SELECT coalesce(sum(n_rows) - count(*), 0)::BIGINT FROM tangled_rows) AS n_corrected,
    -- employed on the last day itself, and gone the day after: by the rule a leaver of no half-year
    (SELECT count(*) FROM linked JOIN calendar ON last = last_day WHERE next_in = 0 AND from_half <= half)
        + (SELECT count(*) FROM late_ends JOIN calendar USING (half) WHERE is_on_last_day)
        + (
            SELECT count(*)
            FROM (
                SELECT DISTINCT stay, chain_last
                FROM chains
                JOIN tangled_rows USING (row)
                JOIN calendar ON chain_last = last_day AND chain_first <= first_day
                WHERE NOT at_work AND counted
            )
        ) AS n_left_on_last_day
FROM places;
