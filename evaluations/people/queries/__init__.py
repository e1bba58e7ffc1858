"""What is read of people, units and positions."""
