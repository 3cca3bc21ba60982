.PHONY: check docs

# Everything that has to hold before a change lands.
check:
	bash .ci/run

# Renews the documents under docs and the recorded outputs; look at the diff before committing.
docs:
	-RECORD=1 swift test
	swift test
