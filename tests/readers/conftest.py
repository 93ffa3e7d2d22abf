"""Here stands `blocks`, which the tests of all readers import."""
