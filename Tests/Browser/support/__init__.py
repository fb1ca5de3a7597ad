"""What the tests use to run a portal, receive its mail and visit it."""
