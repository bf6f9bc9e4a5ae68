-- Where days of a state end is what it said last. What waits is filled again from the first entry on.
call feed.refill('waiting');
