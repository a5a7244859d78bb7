"""Who copies and who retells whom."""
