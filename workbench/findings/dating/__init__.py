"""How a time is read: found by its pattern, then placed on the calendar, from an anchor or the event before."""
