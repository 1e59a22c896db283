"""One module per revision, named ``r<number>_<what>``; a revision that was released is never edited."""
