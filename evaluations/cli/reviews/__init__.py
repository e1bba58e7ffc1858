"""What the commands about reviews do, each by whoever has signed in."""
