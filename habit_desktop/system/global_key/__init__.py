"""A key that opens the quick check from anywhere, where the desktop gives programs one."""
