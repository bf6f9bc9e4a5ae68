-- Participations tell whether the state keeps drafts: they are filled again.
truncate participation_v1.participation;
update feed.projection_position
   set next_index = 0, last_event = null, accepted_at = null, kafka_offset = null
 where name = 'participation';
