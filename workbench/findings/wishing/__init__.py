"""What a side wants, offers or refuses, and how far each wish reaches in its sentence."""
