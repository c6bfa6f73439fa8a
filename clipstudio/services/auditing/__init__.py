"""Audits: checking a plan, running it, and reading its result."""

from clipstudio.services.auditing.run import (
    AuditOutcome,
    attribute_codes,
    check_merged,
    check_plan,
    check_scoring,
    clusters_used,
    group_images,
    read_run,
    run_audit,
    run_with,
)

__all__ = [
    "AuditOutcome",
    "attribute_codes",
    "check_merged",
    "check_plan",
    "check_scoring",
    "clusters_used",
    "group_images",
    "read_run",
    "run_audit",
    "run_with",
]
