-- What the reader of this transaction may see: the one place where a token's claims become a condition on rows. Snapshots set
-- reader.* for the transaction; unset, nothing but what is public is readable.
create schema platform;
grant usage on schema platform to readmodel_query;

create function platform.reader_list(setting text) returns text[]
    language sql stable parallel safe
    return string_to_array(current_setting('reader.' || setting, true), ',');

create function platform.reader_is(role text) returns boolean
    language sql stable parallel safe
    return coalesce(role = any (platform.reader_list('roles')), false);

-- ISO 3166-1 alpha-2, null for readers of no state.
create function platform.reader_state() returns text
    language sql stable parallel safe
    return nullif(current_setting('reader.state', true), '');

create function platform.reader_agency() returns text
    language sql stable parallel safe
    return nullif(current_setting('reader.agency', true), '');

-- Whether the reader's token covers an instrument at all.
create function platform.reads_instrument(instrument text) returns boolean
    language sql stable parallel safe
    return coalesce(instrument = any (platform.reader_list('instruments')), false);

-- Content that has left its agency with this visibility: to the own state all of it, to others what it was released for.
create function platform.reads_released(state text, visibility text, named text[], audience text[]) returns boolean
    language sql stable parallel safe
    return visibility = 'PUBLIC'
        or coalesce(state = platform.reader_state(), false)
        or (visibility = 'PARTICIPANTS' and coalesce(audience && platform.reader_list('audience'), false))
        or (visibility = 'NAMED' and coalesce(named && platform.reader_list('names'), false));

-- What is still inside: drafts, steps, returns. The state's coordinator, and the agency that it belongs to.
create function platform.reads_internal(state text, agency text) returns boolean
    language sql stable parallel safe
    return coalesce(state = platform.reader_state(), false)
        and (platform.reader_is('coordinator')
            or (platform.reader_is('reporter') and coalesce(agency = platform.reader_agency(), false)));

-- The same of a thing that is, or was, at a clearance step: whoever holds that step.
create function platform.reads_at_step(state text, step text, holder_kind text, holder text) returns boolean
    language sql stable parallel safe
    return coalesce(state = platform.reader_state(), false)
        and platform.reader_is('clearer')
        and case holder_kind
                when 'AGENCY' then coalesce(holder = platform.reader_agency(), false)
                when 'ROLE' then holder <> 'coordinator' and coalesce(step = any (platform.reader_list('steps')), false)
                else false
            end;
