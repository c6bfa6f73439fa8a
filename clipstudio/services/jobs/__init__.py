"""Jobs: work and questions on threads of their own, with their pace and their faults."""

from clipstudio.services.jobs.runner import Job, JobReport, JobRunner, JobState, Lane

__all__ = ["Job", "JobReport", "JobRunner", "JobState", "Lane"]
