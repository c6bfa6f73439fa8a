"""One file per experiment: probabilities and groups in, tables out."""
