"""What the answers of a review say: shares by group, as judged, agreement, and single auditors."""
