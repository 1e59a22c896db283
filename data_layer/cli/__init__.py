"""The operator's command line, one module per command: it asks, calls and prints. No rule about data lives here."""
