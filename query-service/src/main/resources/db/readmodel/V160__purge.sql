-- What was expunged or erased is purged from the rows too. That there was a text stays, so that answers can say that it is gone.
create function platform.purged(doc jsonb) returns jsonb language plpgsql immutable parallel safe as $$
begin
    return case jsonb_typeof(doc)
        when 'array' then
            (select coalesce(jsonb_agg(platform.purged(l.e) order by l.n), '[]')
               from jsonb_array_elements(doc) with ordinality as l (e, n))
        when 'object' then
            (select coalesce(jsonb_object_agg(
                        m.k, case when doc ? 'ct' and m.k in ('iv', 'ct') then '""' else platform.purged(m.v) end), '{}')
               from jsonb_each(doc) as m (k, v))
        else doc
    end;
end $$;

grant usage on schema platform to readmodel_feed;
