"""Policies become words."""

import pytest

from habit_desktop.domain.habit import Policy
from habit_desktop.wording.policies import policy_meaning, policy_words


@pytest.mark.parametrize("policy", Policy)
def test_every_policy_has_a_name_and_a_meaning(policy: Policy) -> None:
    assert policy_words(policy)
    assert policy_meaning(policy).endswith(".")
