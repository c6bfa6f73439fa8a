"""The project file and its cache folder; SQLAlchemy lives here and nowhere else."""
