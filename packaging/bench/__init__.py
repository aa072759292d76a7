"""Times works of the product beside a peer or a limit, by turns in one run."""
