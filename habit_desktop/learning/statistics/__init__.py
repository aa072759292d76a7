"""What a person's own days tell about habits among each other, with a guard against chance."""
