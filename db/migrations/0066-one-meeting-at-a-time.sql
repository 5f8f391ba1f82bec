-- A team holds one meeting at a time: what is before it is before all of them.
create unique index meeting_one_open on papers.meeting (inspection_id) where state = 'open';
