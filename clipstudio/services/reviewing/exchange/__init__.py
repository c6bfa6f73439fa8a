"""Reviews and answers that leave a project and come back: bundles, Label Studio's JSON, tables."""
