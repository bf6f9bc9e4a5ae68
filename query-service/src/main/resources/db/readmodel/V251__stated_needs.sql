-- What reports say is needed stands beside the requests: released entries that state a need. Filled again from the first entry on.
call feed.enter('assistance');
call feed.make_released_entries(current_schema());
call feed.grant_projection(current_schema());

call feed.refill('assistance');
