"""Plans as files: written of runs, read, compared with what a project has, and locked before results are seen."""
