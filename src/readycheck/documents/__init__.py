"""What is shown and printed, as blocks that know no format."""
