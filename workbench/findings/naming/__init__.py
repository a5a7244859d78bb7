"""Who is named: people, governments, organisations and unnamed sources, with the offices they hold."""
