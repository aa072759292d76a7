"""The way somebody took through the guide."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Trail:
    """The pages that were read, in their order, and at which of them one stands."""

    names: list[str] = field(default_factory=list)
    at: int = -1

    @property
    def here(self) -> str:
        """The page one stands at, or nothing before the first."""
        return self.names[self.at] if self.names else ""

    @property
    def can_go_back(self) -> bool:
        """Whether a page was read before this one."""
        return self.at > 0

    @property
    def can_go_on(self) -> bool:
        """Whether one has gone back from a page."""
        return self.at < len(self.names) - 1

    def go(self, name: str) -> None:
        """One stands at a page; what one had gone back from is forgotten."""
        if name != self.here:
            self.names[self.at + 1 :] = [name]
            self.at += 1

    def step(self, by: int) -> None:
        """One stands so many pages further on, or back; never beyond either end."""
        self.at = max(0, min(len(self.names) - 1, self.at + by)) if self.names else -1
