"""What is kept between runs of the program: the ledger, the vault and the people (see docs/design notes)."""
