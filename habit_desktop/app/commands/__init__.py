"""The commands, by what they are about; numpy and Qt are imported where they are used, so that the rest is quick."""
