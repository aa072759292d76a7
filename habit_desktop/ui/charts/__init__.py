"""Charts: a frozen state, a pure builder, a painter."""
