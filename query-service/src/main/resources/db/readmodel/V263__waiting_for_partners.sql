-- Offers say whose they are and when they were accepted, determinations what they weighed. What waits is filled again from the first entry on.
call feed.refill('waiting');
